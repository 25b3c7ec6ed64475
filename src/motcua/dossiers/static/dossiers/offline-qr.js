/* A QR code (ISO/IEC 18004, error level M, byte mode) drawn without the server: as the server's, one fixed mask
   and the smallest version that holds the text. */
const MASK = 2;
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24]; // check bytes of a block, versions 1 to 15
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

/* Powers in the field of 256 elements, and their exponents. */
const POWER = new Uint8Array(510);
const EXPONENT = new Uint8Array(256);
for (let at = 0, value = 1; at < 255; at += 1) {
  POWER[at] = POWER[at + 255] = value;
  EXPONENT[value] = at;
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}
const times = (a, b) => (a && b ? POWER[EXPONENT[a] + EXPONENT[b]] : 0);

function checksOf(data, count) {
  let divisor = [1];
  for (let at = 0; at < count; at += 1) {
    const next = [...divisor, 0];
    divisor.forEach((one, place) => { next[place + 1] ^= times(one, POWER[at]); });
    divisor = next;
  }
  const rest = [...data, ...new Array(count).fill(0)];
  data.forEach((_, place) => {
    const lead = rest[place];
    divisor.forEach((one, step) => { rest[place + step] ^= times(one, lead); });
  });
  return rest.slice(data.length);
}

/* The rest of a division of bits, as the marks of format and version carry it behind their own bits. */
function withRest(value, divisor, bits) {
  let rest = value << bits;
  for (let at = 31 - Math.clz32(rest || 1); at >= bits; at -= 1) if ((rest >> at) & 1) rest ^= divisor << (at - bits);
  return (value << bits) | rest;
}

/* The grid with everything that is not data; null is still free. */
function frame(version) {
  const size = 17 + 4 * version;
  const grid = Array.from({ length: size }, () => new Array(size).fill(null));
  const put = (x, y, dark) => { if (x >= 0 && y >= 0 && x < size && y < size) grid[y][x] = Number(dark); };
  const square = (cx, cy, reach, light) => {
    for (let y = -reach; y <= reach; y += 1) for (let x = -reach; x <= reach; x += 1) put(cx + x, cy + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
  };
  for (let at = 0; at < size; at += 1) { put(at, 6, at % 2 === 0); put(6, at, at % 2 === 0); }
  [[3, 3], [size - 4, 3], [3, size - 4]].forEach(([x, y]) => square(x, y, 4, [2, 4]));
  const marks = places(version, size);
  marks.forEach((y, row) => marks.forEach((x, column) => {
    const corner = [[0, 0], [0, marks.length - 1], [marks.length - 1, 0]].some(([a, b]) => a === row && b === column);
    if (!corner) square(x, y, 2, [1]);
  }));
  const format = withRest(MASK, 0x537, 10) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const dark = (format >> at) & 1;
    put(8, at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, dark);
    put(at < 8 ? size - 1 - at : at < 9 ? 7 : 14 - at, 8, dark);
  }
  put(8, size - 8, 1);
  const said = version < 7 ? 0 : withRest(version, 0x1f25, 12);
  for (let at = 0; said && at < 18; at += 1) {
    const [x, y] = [size - 11 + (at % 3), Math.floor(at / 3)];
    put(x, y, (said >> at) & 1);
    put(y, x, (said >> at) & 1);
  }
  return grid;
}

function places(version, size) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = 2 * Math.ceil((size - 13) / (2 * (count - 1)));
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - step * (count - 2 - at))];
}

/* The bytes in the order in which they are laid: blocks interleaved, then their checks. */
function laid(bytes, version, total) {
  const [checks, blocks] = [CHECKS[version - 1], BLOCKS[version - 1]];
  const room = total - checks * blocks;
  const head = version < 10 ? 8 : 16;
  if (bytes.length * 8 + 4 + head > room * 8) return null;
  const bits = (value, length) => Array.from({ length }, (_, at) => (value >> (length - 1 - at)) & 1);
  const stream = [...bits(4, 4), ...bits(bytes.length, head), ...bytes.flatMap((one) => bits(one, 8))];
  stream.push(...new Array(Math.min(4, room * 8 - stream.length)).fill(0));
  while (stream.length % 8) stream.push(0);
  const data = [];
  for (let at = 0; at < stream.length; at += 8) data.push(stream.slice(at, at + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);
  const short = Math.floor(room / blocks);
  const longFrom = blocks - (room % blocks);
  const cut = Array.from({ length: blocks }, (_, at) => {
    const start = at * short + Math.max(0, at - longFrom);
    return data.slice(start, start + short + (at >= longFrom ? 1 : 0));
  });
  const ends = cut.map((block) => checksOf(block, checks));
  const woven = (rows) => Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, at) => rows.filter((row) => at < row.length).map((row) => row[at])).flat();
  return [...woven(cut), ...woven(ends)];
}

/* Rows of 0 and 1; throws where the text is longer than version 15 holds. */
export function modules(text) {
  const bytes = [...new TextEncoder().encode(text)];
  for (let version = 1; version <= CHECKS.length; version += 1) {
    const grid = frame(version);
    const words = laid(bytes, version, Math.floor(grid.flat().filter((cell) => cell === null).length / 8));
    if (words) return filled(grid, words);
  }
  throw new Error("too long for a QR code");
}

function filled(grid, words) {
  const size = grid.length;
  let at = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    const up = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - step : step;
        if (grid[y][x] !== null) continue;
        const bit = at < words.length * 8 ? (words[at >> 3] >> (7 - (at & 7))) & 1 : 0;
        grid[y][x] = bit ^ Number(x % 3 === 0);
        at += 1;
      }
    }
  }
  return grid;
}

/* The code as a picture, without the quiet zone of four modules that has to be left around it. */
export function qr(text, words) {
  const grid = modules(text);
  const make = (tag, facts) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(facts).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  };
  const dark = grid.flatMap((row, y) => row.flatMap((cell, x) => (cell ? [`M${x} ${y}h1v1h-1z`] : [])));
  const picture = make("svg", { viewBox: `0 0 ${grid.length} ${grid.length}`, role: "img", "aria-label": words, "shape-rendering": "crispEdges" });
  picture.append(make("path", { d: dark.join(""), fill: "#000" }));
  return picture;
}
