// The land that maps are drawn on: the whole world in outline, the seas around Korea finely. Made when the assets are built, so
// that a browser fetches what is drawn and no more.
import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';

/** West, south, east, north: where the fine outline takes the place of the coarse one. */
const AROUND_KOREA = [117, 30, 146, 46];

/** Decimals of a degree: of the world 1 km, around Korea 100 m. */
const KINDS = { '110m': { digits: 2 }, '10m': { digits: 3, box: AROUND_KOREA } };

/** Natural Earth's files of land become { box, polygons: [[[lat, lon]]] }, each polygon with its holes behind it. */
export const land = {
  name: 'land',
  setup(bundler) {
    bundler.onLoad({ filter: /world-atlas\/land-(110m|10m)\.json$/ }, ({ path }) => {
      const { digits, box } = KINDS[path.match(/land-(\d+m)\.json$/)[1]];
      const topology = JSON.parse(readFileSync(path, 'utf8'));
      const polygons = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
        (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
      const drawn = polygons.map((rings) => rings.map(flat).map((ring) => (box ? clip(ring, box) : ring)).filter((ring) => ring.length > 2))
        .filter((rings) => rings.length > 0)
        .map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [round(lat, digits), round(lon, digits)])));
      return { contents: JSON.stringify({ box: box ?? null, polygons: drawn }), loader: 'json' };
    });
  }
};

/** A ring on the sphere as one on paper: it goes on beyond the date line, and around a pole it is closed along the paper's edge. */
function flat(ring) {
  const drawn = [];
  for (const [lon, lat] of ring) {
    const before = drawn.at(-1)?.[0] ?? lon;
    drawn.push([lon + 360 * Math.round((before - lon) / 360), lat]);
  }
  const [first, last] = [drawn[0], drawn.at(-1)];
  const pole = last[1] < 0 ? -90 : 90;
  const closed = Math.abs(last[0] - first[0]) < 180 ? drawn : [...drawn, [last[0], pole], [first[0], pole]];
  // Where it begins is by chance, so that all of it may lie a turn away from where maps have it.
  const turns = 360 * Math.round(closed.reduce((sum, [lon]) => sum + lon, 0) / closed.length / 360);
  return closed.map(([lon, lat]) => [lon - turns, lat]);
}

/** What of a ring lies in the box, by Sutherland and Hodgman: one side of the box after the other. */
function clip(ring, [west, south, east, north]) {
  const sides = [[0, west, 1], [0, east, -1], [1, south, 1], [1, north, -1]];
  return sides.reduce((left, [axis, edge, sign]) => {
    const inside = (point) => (point[axis] - edge) * sign >= 0;
    return left.flatMap((point, i) => {
      const before = left.at(i - 1);
      const crossing = inside(point) === inside(before) ? [] : [cut(before, point, axis, edge)];
      return inside(point) ? [...crossing, point] : crossing;
    });
  }, ring);
}

/** Where the line between two points meets the edge. */
function cut(from, to, axis, edge) {
  const share = (edge - from[axis]) / (to[axis] - from[axis]);
  const point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  point[axis] = edge;
  return point;
}

function round(degrees, digits) {
  return Number(degrees.toFixed(digits));
}
