// Where the segments of a wheel lie, and where level words fit into them. Sizes are in pixels, the middle is 0, 0.
const LETTERS_REM = [1.0625, 1, 0.9375, 0.875, 0.8125];
const LINE = 1.16;
const PATIENCE = 8;
const CLOSE = 4;
const COMFORT = 9;
const BAND = 0.66;
const FULL = 2 * Math.PI;
const ruler = document.createElement("canvas").getContext("2d");
const lengths = new Map();

// Segments in order, each as wide as its weight says. Angles run clockwise from the top, where the first one lies.
function shares(weights) {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => (weight / whole) * FULL);
  let from = -widths[0] / 2;
  return widths.map((width) => {
    const share = { from, to: from + width, middle: from + width / 2 };
    from += width;
    return share;
  });
}

export function point(radius, angle) {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

export function outline({ from, to }, inner, outer) {
  const corners = [point(inner, from), point(outer, from), point(outer, to), point(inner, to)];
  const [a, b, c, d] = corners.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`);
  const large = to - from > Math.PI ? 1 : 0;
  return `M${a}L${b}A${outer} ${outer} 0 ${large} 1 ${c}L${d}A${inner} ${inner} 0 ${large} 0 ${a}Z`;
}

// How many pixels of room a point has inside a segment; below nought it lies outside.
function room({ x, y }, share, inner, outer) {
  const radius = Math.hypot(x, y);
  const left = x * Math.cos(share.from) + y * Math.sin(share.from);
  const right = -(x * Math.cos(share.to) + y * Math.sin(share.to));
  return Math.min(radius - inner, outer - radius, left, right);
}

// The ways to break words into at most three lines, at blanks and after hyphens.
function* breaks(words) {
  const pieces = words.split(/(?<=[\s-])/u).map((piece) => piece.trimEnd());
  const joined = (some) => some.join(" ").replaceAll("- ", "-");
  yield [joined(pieces)];
  for (let one = 1; one < pieces.length; one += 1) {
    yield [joined(pieces.slice(0, one)), joined(pieces.slice(one))];
    for (let two = one + 1; two < pieces.length; two += 1) {
      yield [joined(pieces.slice(0, one)), joined(pieces.slice(one, two)), joined(pieces.slice(two))];
    }
  }
}

function lengthOf(line) {
  const key = `${line} ${ruler.font}`;
  if (!lengths.has(key)) lengths.set(key, ruler.measureText(line).width);
  return lengths.get(key);
}

// The corners of the boxes that lines of words lie in.
function lineBoxes(lines, middle, letters) {
  return lines.flatMap((line, n) => {
    const y = middle.y + (n - (lines.length - 1) / 2) * letters * LINE;
    const half = lengthOf(line) / 2;
    const [top, bottom] = [y - 0.4 * letters, y + 0.4 * letters];
    const [left, right] = [middle.x - half, middle.x + half];
    return [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
  });
}

// The roomiest place in a segment for words, broken in one of several ways.
// slack: the pixels around them, below nought where they do not fit.
function place(ways, share, inner, outer, letters) {
  let best = { share, slack: -Infinity, worth: -Infinity };
  for (const lean of [0, -0.15, 0.15]) {
    for (const lines of ways) {
      for (let radius = inner; radius < outer; radius += 4) {
        const middle = point(radius, share.middle + lean * (share.to - share.from));
        const rooms = lineBoxes(lines, middle, letters).map((corner) => room(corner, share, inner, outer));
        const slack = Math.min(...rooms, COMFORT);
        const worth = slack - lines.length - Math.abs(radius - BAND * outer) / outer;
        if (worth > best.worth) best = { lines, middle, letters, share, slack, worth };
      }
    }
    if (best.slack >= CLOSE) break;
  }
  return best;
}

// Words lie level, so a segment above or below starts out wider than one beside, and a long word is given more.
// All have one size of letters: the largest at which every word of the ring fits. null: none does.
export function layout(labels, inner, outer, { rem, typeface }) {
  const ways = labels.map((label) => [...breaks(label)]);
  for (const size of LETTERS_REM) {
    ruler.font = `${size * rem}px ${typeface}`;
    let ring = shares(labels.map((_, n) => 1 + 0.5 * Math.cos((n / labels.length) * FULL) ** 2));
    for (let turn = 0; turn < PATIENCE; turn += 1) {
      const places = ways.map((broken, n) => place(broken, ring[n], inner, outer, size * rem));
      if (places.every(({ slack }) => slack >= CLOSE)) return places;
      ring = shares(places.map(({ share, slack }) => (share.to - share.from) * (slack >= CLOSE ? 1 : 1.1)));
    }
  }
  return null;
}

// Words in the middle of the wheel, broken as fits best. null: they do not fit.
export function layoutHub(label, radius, lower, letters, typeface) {
  ruler.font = `${letters}px ${typeface}`;
  const middle = { x: 0, y: lower };
  const ways = [...breaks(label)].map((lines) => {
    const rooms = lineBoxes(lines, middle, letters).map(({ x, y }) => radius - Math.hypot(x, y));
    return { lines, middle, letters, slack: Math.min(...rooms) };
  });
  const best = ways.reduce((one, other) => (other.slack > one.slack ? other : one));
  return best.slack >= CLOSE ? best : null;
}

// Where each line of placed words stands: its middle, and the line that letters stand on.
export function lineStarts({ lines, middle, letters }) {
  return lines.map((words, n) => ({
    words,
    x: middle.x.toFixed(1),
    y: (middle.y + (n - (lines.length - 1) / 2) * letters * LINE + letters * 0.34).toFixed(1),
  }));
}
