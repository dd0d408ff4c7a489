// What the device does beside the words: a soft tone or a short buzz where asked for, and a screen that stays on.
const choices = document.querySelector("[data-cues]");
const tone = choices.querySelector("[data-tone]");
const touch = choices.querySelector("[data-touch]");
const TONES = { in: 264, hold: 235, out: 198, rest: 176, change: 220 };
const BUZZES = { in: [40], hold: [20], out: [30, 60, 30], rest: [20], change: [40] };
const LOUDEST = 0.06;
const LASTS = 1.4;
let sound = null;
let awake = null;

function ring(frequency) {
  sound ??= new AudioContext();
  if (sound.state === "suspended") sound.resume();
  const wave = new OscillatorNode(sound, { type: "sine", frequency });
  const level = new GainNode(sound, { gain: 0 });
  const now = sound.currentTime;
  level.gain.linearRampToValueAtTime(LOUDEST, now + 0.2);
  level.gain.linearRampToValueAtTime(0, now + LASTS);
  wave.connect(level).connect(sound.destination);
  wave.start(now);
  wave.stop(now + LASTS);
}

async function stayAwake(on) {
  if (!on) {
    await awake?.release();
    awake = null;
  } else if (!awake && navigator.wakeLock) {
    awake = await navigator.wakeLock.request("screen").catch(() => null);
  }
}

document.addEventListener("cue", ({ detail: kind }) => {
  if (kind === "begin" || kind === "end") stayAwake(kind === "begin");
  if (tone.checked && TONES[kind]) ring(TONES[kind]);
  if (touch.checked && BUZZES[kind]) navigator.vibrate(BUZZES[kind]);
});

choices.querySelector("[data-can-sound]").hidden = !("AudioContext" in window);
choices.querySelector("[data-can-touch]").hidden = !("vibrate" in navigator);
choices.hidden = false;
