// Draws the list of feelings as a wheel: families first, then the words of one. The checkboxes hold what is chosen.
import { layout, layoutHub, lineStarts, outline, point } from "./wheel_shape.js";

const SVG = document.querySelector("svg").namespaceURI;
const RIM = 13;
const HUB = 0.31;
const DOT = { radius: 3.25, apart: 9, beyond: 8 };

function drawn(name, attributes, ...inside) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

function filled(pattern, slot, value) {
  return pattern.replace(`{${slot}}`, value);
}

function text(placed) {
  const lines = lineStarts(placed).map(({ words, x, y }) => {
    const line = drawn("tspan", { x, y });
    line.textContent = words;
    return line;
  });
  return drawn("text", { "font-size": placed.letters }, ...lines);
}

class Wheel {
  constructor(field) {
    const part = (name) => field.querySelector(`[data-${name}]`);
    Object.assign(this, { field, words: field.dataset, open: -1, current: 0, width: 0, segments: [] });
    for (const name of ["switch", "picture", "drawing", "list", "back", "chosen"]) this[name] = part(name);
    this.chips = this.chosen.querySelector("ul");
    const feeling = (box) => ({ box, words: box.labels[0].textContent.trim() });
    this.families = Array.from(this.list.querySelectorAll("[data-family]"), (section) => ({
      words: section.querySelector("h2").textContent.trim(),
      count: section.querySelector("[data-count]"),
      feelings: Array.from(section.querySelectorAll("input"), feeling),
    }));
    this.feelings = this.families.flatMap((family) => family.feelings);
  }

  listen() {
    this.field.addEventListener("change", () => this.refresh());
    this.back.addEventListener("click", () => this.turnBack());
    this.drawing.addEventListener("keydown", (event) => this.press(event));
    this.drawing.addEventListener("focusin", () => this.refreshHalo());
    this.drawing.addEventListener("focusout", () => this.refreshHalo(null));
    this.switch.addEventListener("click", (event) => {
      const shown = event.target.closest("[data-show]")?.dataset.show;
      if (shown) this.show(shown);
    });
    addEventListener("pageshow", () => this.refresh());
    new ResizeObserver(() => this.field.clientWidth !== this.width && this.draw()).observe(this.field);
  }

  show(shown) {
    this.shown = shown;
    history.replaceState({ ...history.state, shown }, "");
    for (const button of this.switch.children) button.setAttribute("aria-pressed", button.dataset.show === shown);
    this.draw();
  }

  said(count) {
    return filled(this.words.wordsChosen, "count", count);
  }

  ticked(family) {
    return family.feelings.filter(({ box }) => box.checked);
  }

  tick(feeling, on) {
    feeling.box.checked = on;
    feeling.box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // Where words do not fit, for large letters or in a narrow window, the list stands alone.
  draw() {
    this.width = this.field.clientWidth;
    this.picture.hidden = this.shown !== "wheel";
    const fits = this.picture.hidden || this.arrange(this.drawing.clientWidth);
    this.switch.hidden = !fits;
    this.picture.hidden ||= !fits;
    this.list.hidden = !this.picture.hidden;
    this.back.hidden = this.picture.hidden || this.open < 0;
    if (!this.picture.hidden) this.turn(this.open, false);
  }

  arrange(across) {
    const half = across / 2;
    const outer = Math.floor(half) - RIM;
    const inner = Math.round(outer * HUB);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const typeface = getComputedStyle(this.drawing).fontFamily;
    const rings = [this.families, ...this.families.map((family) => family.feelings)];
    const layouts = rings.map((ring) => layout(ring.map((each) => each.words), inner, outer, { rem, typeface }));
    Object.assign(this, { half, outer, inner, layouts, rem, typeface });
    return !layouts.includes(null);
  }

  turn(open, moving) {
    this.open = open;
    const ring = open < 0 ? this.families : this.families[open].feelings;
    this.segments = ring.map((what, n) => this.segment(what, this.layouts[open + 1][n], open < 0 ? n : open));
    const { half } = this;
    this.dots = drawn("g", { class: "dots" });
    this.halo = drawn("g", { class: "halo" }, drawn("path", {}), drawn("path", {}));
    const svg = drawn(
      "svg",
      { viewBox: `${-half} ${-half} ${2 * half} ${2 * half}`, role: "group" },
      drawn("g", { class: moving ? "ring turning" : "ring" }, ...this.segments.map(({ element }) => element)),
      this.hub(),
      this.dots,
      this.halo,
    );
    svg.setAttribute("aria-label", open < 0 ? this.words.wordsWheel : this.families[open].words);
    svg.setAttribute("aria-describedby", "wheel-how");
    const focused = this.drawing.contains(document.activeElement);
    this.drawing.replaceChildren(svg);
    this.back.hidden = open < 0;
    this.refresh();
    this.reach(this.current, focused);
  }

  segment(what, placed, tint) {
    const { share } = placed;
    const shape = drawn("path", { d: outline(share, this.inner, this.outer) });
    const pulled = drawn("path", { class: "pulled", d: outline(share, this.inner, this.outer + DOT.beyond) });
    const role = what.feelings ? "button" : "checkbox";
    const attributes = { class: `segment tint-${tint + 1}`, role, tabindex: "-1" };
    const element = drawn("g", attributes, pulled, shape, text(placed));
    const act = what.feelings ? () => this.turnTo(tint) : () => this.tick(what, !what.box.checked);
    element.addEventListener("click", () => {
      this.reach(this.segments.findIndex((each) => each.element === element), true);
      act();
    });
    return { element, what, share };
  }

  hub() {
    const { open, inner, rem } = this;
    const disc = drawn("circle", { r: inner - 3 });
    if (open < 0) {
      const begin = layoutHub(this.words.wordsBegin, inner, 0, 0.9375 * rem, this.typeface);
      return drawn("g", { class: "hub", "aria-hidden": "true" }, disc, ...(begin ? [text(begin)] : []));
    }
    const serif = getComputedStyle(this.field).getPropertyValue("--serif");
    const name = layoutHub(this.families[open].words, inner, 0.5 * rem, rem, serif);
    const arrow = drawn("path", { class: "arrow", d: `M3 ${-inner * 0.68}l-6 6l6 6` });
    const words = name ? [text(name)] : [];
    const hub = drawn("g", { class: `hub tint-${open + 1}`, "aria-hidden": "true" }, disc, arrow, ...words);
    hub.addEventListener("click", () => this.turnBack());
    return hub;
  }

  turnTo(family) {
    this.current = 0;
    this.turn(family, true);
    this.reach(0, true);
  }

  turnBack() {
    this.current = this.open;
    this.turn(-1, true);
    this.reach(this.current, true);
  }

  reach(n, focused) {
    this.current = n;
    this.segments.forEach(({ element }, at) => element.setAttribute("tabindex", at === n ? "0" : "-1"));
    if (focused) this.segments[n].element.focus({ preventScroll: true });
  }

  press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const last = this.segments.length - 1;
    const { current } = this;
    const moves = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowDown: current === last ? 0 : current + 1,
      ArrowLeft: current ? current - 1 : last,
      ArrowUp: current ? current - 1 : last,
      Home: 0,
      End: last,
    };
    if (event.key in moves) this.reach(moves[event.key], true);
    else if (["Enter", " "].includes(event.key)) this.segments[current].element.dispatchEvent(new Event("click"));
    else if (event.key === "Escape" && this.open >= 0) this.turnBack();
    else return;
    event.preventDefault();
  }

  refresh() {
    for (const family of this.families) {
      const count = this.ticked(family).length;
      family.count.textContent = count ? ` · ${this.said(count)}` : "";
    }
    this.refreshSegments();
    this.refreshChips();
  }

  refreshSegments() {
    const dots = [];
    for (const { element, what, share } of this.segments) {
      if (what.box) {
        element.setAttribute("aria-label", what.words);
        element.setAttribute("aria-checked", String(what.box.checked));
        continue;
      }
      const count = this.ticked(what).length;
      element.setAttribute("aria-label", count ? `${what.words}, ${this.said(count)}` : what.words);
      const apart = DOT.apart / this.outer;
      for (let n = 0; n < count; n += 1) {
        const { x, y } = point(this.outer + DOT.beyond, share.middle + (n - (count - 1) / 2) * apart);
        dots.push(drawn("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: DOT.radius }));
      }
    }
    this.dots?.replaceChildren(...dots);
    this.refreshHalo();
  }

  // Where the keyboard is, drawn above the neighbours.
  refreshHalo(focused = this.segments.find(({ element }) => element.matches(":focus-visible"))) {
    const beyond = focused?.what.box?.checked ? DOT.beyond : 0;
    const d = focused ? outline(focused.share, this.inner, this.outer + beyond) : "";
    for (const path of this.halo?.children ?? []) path.setAttribute("d", d);
  }

  refreshChips() {
    const chosen = this.feelings.filter(({ box }) => box.checked);
    this.chosen.hidden = !chosen.length;
    this.chips.replaceChildren(...chosen.map((feeling, n) => this.chip(feeling, n)));
  }

  chip(feeling, n) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = feeling.words;
    button.setAttribute("aria-label", filled(this.words.wordsTakeOut, "words", feeling.words));
    button.addEventListener("click", () => {
      this.tick(feeling, false);
      const next = this.chips.children[Math.min(n, this.chips.children.length - 1)];
      if (next) next.firstChild.focus();
      else this.reach(this.current, true);
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }
}

for (const field of document.querySelectorAll("[data-wheel]")) {
  const wheel = new Wheel(field);
  wheel.listen();
  wheel.refresh();
  wheel.show(history.state?.shown ?? "wheel");
}
