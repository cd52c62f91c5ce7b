import { type AsyncApi, asyncApi } from '#contracts';

type Json = { [keyword: string]: unknown };
const LISTED_VALUES = 20;

/** The events as a page to read: written once, here, for pages may run no inline scripts. */
export function eventsPage(document: AsyncApi = asyncApi()): string {
  const channels = Object.entries(document.channels);
  const links = channels.map(([topic]) => `<li><a href="#${topic}">${topic}</a></li>`).join('');
  const sections = channels.map(([topic, channel]) => {
    const messages = Object.keys(channel.messages).map((id) => messageOf(document, id));
    return `<section id="${topic}"><h2>${topic}</h2><p>${text(channel.summary)} ${text(channel.description)}</p>${messages.join('')}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(document.info.title)}</title><style>${style}</style></head>
<body><main><h1>${text(document.info.title)}</h1>
<p>${text(document.info.description)} For machines: <a href="/asyncapi.json">asyncapi.json</a>, AsyncAPI ${document.asyncapi}.</p>
<nav><ul>${links}</ul></nav>${sections.join('\n')}</main></body></html>
`;
}

function messageOf({ components }: AsyncApi, id: string): string {
  const message = components.messages[id];
  if (!message) return '';
  const rows = fieldsOf(message.payload, '').map(
    ([name, type, isRequired]) =>
      `<tr><td><code>${text(name)}</code></td><td>${text(type)}</td><td>${isRequired ? 'always' : 'at times'}</td></tr>`,
  );
  return `<h3>${text(message.name)}</h3><table><thead><tr><th>field</th><th>type</th><th>there</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Each field by its path, objects before what is in them. */
function fieldsOf(schema: Json, path: string): [name: string, type: string, isRequired: boolean][] {
  const required = new Set((schema['required'] ?? []) as string[]);
  return Object.entries((schema['properties'] ?? {}) as Record<string, Json>).flatMap(([name, field]) => {
    const at = path ? `${path}.${name}` : name;
    const items = field['items'] as Json | undefined;
    const inner = items?.['properties'] ? fieldsOf(items, `${at}[]`) : fieldsOf(field, at);
    return [[at, typeOf(field), required.has(name)] as [string, string, boolean], ...inner];
  });
}

function typeOf(schema: Json): string {
  if ('const' in schema) return JSON.stringify(schema['const']);
  const values = schema['enum'] as unknown[] | undefined;
  if (values)
    return (
      values
        .slice(0, LISTED_VALUES)
        .map((value) => JSON.stringify(value))
        .join(', ') + (values.length > LISTED_VALUES ? ', …' : '')
    );
  const forms = (schema['anyOf'] ?? schema['oneOf']) as Json[] | undefined;
  if (forms) return forms.map(typeOf).join(' or ');
  const parts = schema['prefixItems'] as Json[] | undefined; // a tuple, whose `items` is false: nothing more may follow
  if (parts) return `[${parts.map(typeOf).join(', ')}]`;
  if (schema['type'] === 'array') return `list of ${typeOf((schema['items'] ?? {}) as Json)}`;
  const type = [schema['type'] ?? 'any'].flat().join(' or ');
  return schema['format'] ? `${type} (${String(schema['format'])})` : type;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (words: string) => words.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:0}main{max-width:60rem;margin:0 auto;padding:1.5rem}
nav ul{columns:3 14rem;padding-left:1.2rem}table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{text-align:left;padding:.25rem .5rem;
border-bottom:1px solid color-mix(in srgb,currentcolor 20%,transparent);vertical-align:top}code{font-size:.95em}section{margin-top:2.5rem}h3{margin-top:1.5rem}`;
