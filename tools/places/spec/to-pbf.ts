import { deflateSync } from 'node:zlib';
import Pbf from 'pbf';

type Tags = Record<string, string>;
export type Extract = {
  nodes: { id: number; lat: number; lon: number; tags?: Tags }[];
  ways: { id: number; refs: number[]; tags: Tags }[];
};

/** An extract as OpenStreetMap gives them out: dense nodes, then ways, each block compressed (field numbers are the format's own). */
export function toPbf({ nodes, ways }: Extract): Buffer {
  const strings = new Map([['', 0]]);
  const numberOf = (text: string) => strings.get(text) ?? strings.set(text, strings.size).size - 1;
  const numbersOf = (tags: Tags = {}) => Object.entries(tags).map(([key, value]) => [numberOf(key), numberOf(value)]);
  const dense = message((pbf) => {
    pbf.writePackedSVarint(1, deltas(nodes.map(({ id }) => id)));
    pbf.writePackedSVarint(8, deltas(nodes.map(({ lat }) => Math.round(lat * 1e7))));
    pbf.writePackedSVarint(9, deltas(nodes.map(({ lon }) => Math.round(lon * 1e7))));
    pbf.writePackedVarint(
      10,
      nodes.flatMap(({ tags }) => [...numbersOf(tags).flat(), 0]),
    );
  });
  const all = ways.map(({ id, refs, tags }) =>
    message((pbf) => {
      pbf.writeVarintField(1, id);
      pbf.writePackedVarint(
        2,
        numbersOf(tags).map(([key]) => key as number),
      );
      pbf.writePackedVarint(
        3,
        numbersOf(tags).map(([, value]) => value as number),
      );
      pbf.writePackedSVarint(8, deltas(refs));
    }),
  );
  const table = message((pbf) => strings.forEach((_, text) => pbf.writeStringField(1, text)));
  const groups = [
    message((pbf) => pbf.writeBytesField(2, dense)),
    message((pbf) => all.forEach((way) => pbf.writeBytesField(3, way))),
  ];
  const block = message((pbf) => {
    pbf.writeBytesField(1, table);
    groups.forEach((group) => pbf.writeBytesField(2, group));
  });
  const header = message((pbf) => ['OsmSchema-V0.6', 'DenseNodes'].forEach((feature) => pbf.writeStringField(4, feature)));
  return Buffer.concat([...blob('OSMHeader', header), ...blob('OSMData', block)]);
}

function blob(type: string, data: Uint8Array): Uint8Array[] {
  const body = message((pbf) => {
    pbf.writeVarintField(2, data.length);
    pbf.writeBytesField(3, deflateSync(data));
  });
  const head = message((pbf) => {
    pbf.writeStringField(1, type);
    pbf.writeVarintField(3, body.length);
  });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return [length, head, body];
}

function message(write: (pbf: Pbf) => void): Uint8Array {
  const pbf = new Pbf();
  write(pbf);
  return pbf.finish();
}

const deltas = (numbers: number[]) => numbers.map((number, i) => number - (numbers[i - 1] ?? 0));
