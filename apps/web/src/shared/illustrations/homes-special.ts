import type { DrawHome } from './homes.ts';
import { lit, windowAt } from './homes-gabled.ts';
import { circle, ellipse, gradient, line, mix, path, polygon, rect } from './svg.ts';

export const villa: DrawHome = (x, y, s, palette, random) => {
  const white = lit(random.pick(['#f7f1e6', '#f0e3cf', '#f5ece0']), palette);
  const wood = lit('#a9764e', palette);
  const shade = mix(white, '#000000', 0.14);
  const left = x - s * 0.62;
  const upper =
    rect(left + s * 0.12, y - s * 0.52, s * 0.62, s * 0.2, white) +
    rect(left + s * 0.06, y - s * 0.545, s * 0.74, s * 0.03, wood);
  const lower =
    rect(left, y - s * 0.29, s * 1.16, s * 0.29, shade) + rect(left - s * 0.04, y - s * 0.325, s * 1.26, s * 0.04, white);
  const panes = Array.from({ length: 5 }, (_, i) =>
    windowAt(left + s * (0.06 + i * 0.135), y - s * 0.25, s * 0.115, s * 0.22, palette, false),
  ).join('');
  const above = [0, 1, 2]
    .map((i) => windowAt(left + s * (0.18 + i * 0.18), y - s * 0.48, s * 0.13, s * 0.13, palette, false))
    .join('');
  const slats = Array.from({ length: 7 }, (_, i) =>
    rect(left + s * (0.8 + i * 0.05), y - s * 0.285, s * 0.022, s * 0.285, wood),
  ).join('');
  const terrace = rect(left - s * 0.12, y - 2, s * 1.45, 10, mix(white, '#000000', 0.06));
  const pool =
    `<defs>${gradient('pool', palette.water)}</defs>` +
    polygon(
      [
        [left + s * 0.1, y + 14],
        [left + s * 0.95, y + 14],
        [left + s * 1.08, y + s * 0.17],
        [left - s * 0.06, y + s * 0.17],
      ],
      'url(#pool)',
      'stroke="#fff" stroke-opacity=".55" stroke-width="3"',
    );
  return terrace + lower + upper + panes + above + slats + pool;
};

export const houseboat: DrawHome = (x, y, s, palette, random) => {
  const hull = lit(random.pick(['#2f5d6b', '#8a3d2c', '#33475c', '#4b6b4f']), palette);
  const wood = lit(random.pick(['#c8935f', '#b07b4f', '#e6d6ba']), palette);
  const left = x - s * 0.6;
  const reflection = ellipse(x, y + s * 0.07, s * 0.62, s * 0.05, '#000', 'opacity=".22"');
  const body = path(
    `M${left} ${y - s * 0.13}L${left + s * 1.26} ${y - s * 0.15}Q${left + s * 1.2} ${y + s * 0.06} ${left + s * 1.02} ${y + s * 0.06}L${left + s * 0.12} ${y + s * 0.06}Q${left + s * 0.02} ${y + s * 0.04} ${left} ${y - s * 0.13}Z`,
    hull,
  );
  const stripe = line(
    [
      [left + 4, y - s * 0.09],
      [left + s * 1.22, y - s * 0.11],
    ],
    '#fff',
    4,
    'opacity=".75"',
  );
  const cabin =
    rect(left + s * 0.16, y - s * 0.4, s * 0.76, s * 0.27, wood, 'rx="6"') +
    rect(left + s * 0.1, y - s * 0.425, s * 0.9, s * 0.035, hull, 'rx="4"');
  const windows = [0.23, 0.42, 0.61].map((at) => windowAt(left + s * at, y - s * 0.33, s * 0.12, s * 0.12, palette)).join('');
  const door = rect(left + s * 0.8, y - s * 0.35, s * 0.09, s * 0.22, hull, 'rx="3"');
  const pots = [0.2, 0.35, 0.62]
    .map((at) => circle(left + s * at, y - s * 0.445, 8, mix(palette.land[2], '#5f9a55', 0.5)))
    .join('');
  const rail = line(
    [
      [left + s * 0.95, y - s * 0.27],
      [left + s * 1.2, y - s * 0.27],
      [left + s * 1.22, y - s * 0.14],
    ],
    lit('#fff', palette),
    3,
  );
  return reflection + body + stripe + cabin + pots + windows + door + rail;
};

export const treehouse: DrawHome = (x, y, s, palette, random) => {
  const bark = lit('#6b4a34', palette);
  const wood = lit(random.pick(['#b58459', '#9a6b48']), palette);
  const leaf = palette.land[2];
  const top = y - s * 0.62;
  const trunk = path(
    `M${x - s * 0.09} ${y + 12}Q${x - s * 0.03} ${y - s * 0.5} ${x - s * 0.07} ${y - s}L${x + s * 0.08} ${y - s}Q${x + s * 0.03} ${y - s * 0.5} ${x + s * 0.12} ${y + 12}Z`,
    bark,
  );
  const crown = [
    [-0.42, -1.02, 0.27],
    [0.42, -1.0, 0.28],
    [0, -1.2, 0.36],
    [-0.22, -1.32, 0.25],
    [0.26, -1.3, 0.24],
  ]
    .map(([dx = 0, dy = 0, r = 0], i) => circle(x + dx * s, y + dy * s, r * s, mix(leaf, i % 2 ? '#ffffff' : '#000000', 0.08)))
    .join('');
  const deck =
    rect(x - s * 0.46, top, s * 0.92, 10, mix(wood, '#000000', 0.3)) +
    line(
      [
        [x - s * 0.3, top + 8],
        [x - s * 0.05, top + s * 0.24],
      ],
      bark,
      7,
    ) +
    line(
      [
        [x + s * 0.3, top + 8],
        [x + s * 0.07, top + s * 0.24],
      ],
      bark,
      7,
    );
  const hut =
    rect(x - s * 0.27, top - s * 0.32, s * 0.54, s * 0.32, wood) +
    polygon(
      [
        [x - s * 0.36, top - s * 0.3],
        [x, top - s * 0.58],
        [x + s * 0.36, top - s * 0.3],
      ],
      lit('#5d4a42', palette),
    );
  const windows =
    windowAt(x - s * 0.19, top - s * 0.23, s * 0.13, s * 0.13, palette) +
    windowAt(x + s * 0.07, top - s * 0.23, s * 0.13, s * 0.13, palette);
  const rope =
    line(
      [
        [x + s * 0.38, top],
        [x + s * 0.46, y + 10],
      ],
      wood,
      3,
    ) +
    line(
      [
        [x + s * 0.46, top],
        [x + s * 0.54, y + 10],
      ],
      wood,
      3,
    ) +
    Array.from({ length: 9 }, (_, i) =>
      line(
        [
          [x + s * (0.385 + i * 0.0085), top + (i + 0.6) * s * 0.068],
          [x + s * (0.465 + i * 0.0085), top + (i + 0.6) * s * 0.068],
        ],
        wood,
        3,
      ),
    ).join('');
  return crown + trunk + deck + hut + windows + rope;
};
