// What two timelines for web pages cost in headless Chromium: vis-timeline and timelines-chart, with the same events.
//
//   node web.mjs MODULES DATA.json PEER SECONDS        PEER: vis-flat, vis-groups, timelines-chart
//
// MODULES is a node_modules folder with playwright-core, vis-timeline and timelines-chart. DATA holds columns (start and
// end in minutes, lane, title) and the views to show. Prints one line of JSON; times in ms. A frame lasts from the call
// to the message after the second animation frame that follows it; `cpu_ms` is the mean CPU time of the page's main
// thread over all frames. A peer that draws nothing within SECONDS, or takes longer for one frame, is stopped.
import { createRequire } from "node:module";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";

const [modules, data, peer, seconds] = process.argv.slice(2);
const { chromium } = createRequire(path.join(path.resolve(modules), "here.js"))("playwright-core");
const SCRIPTS = {
  vis: ["vis-timeline/standalone/umd/vis-timeline-graph2d.min.js", "vis-timeline/styles/vis-timeline-graph2d.min.css"],
  timelines: ["timelines-chart/dist/timelines-chart.min.js"],
};
const [script, style] = SCRIPTS[peer.split("-")[0]];
const served = {
  "/": () => Buffer.from(`<!doctype html><meta charset=utf-8>${style ? "<link rel=stylesheet href=/style>" : ""}
    <style>body{margin:0}#view{width:1920px;height:1080px;overflow:hidden}</style><div id=view></div><script src=/script></script>`),
  "/script": () => fs.readFileSync(path.join(modules, script)),
  "/style": () => fs.readFileSync(path.join(modules, style)),
  "/data": () => fs.readFileSync(data),
};
const TYPES = { "/": "text/html", "/script": "text/javascript", "/style": "text/css", "/data": "application/json" };
const server = http.createServer((request, response) => {
  const give = served[request.url];
  response.writeHead(give ? 200 : 404, { "content-type": TYPES[request.url] ?? "text/plain" });
  response.end(give ? give() : "");
});
await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));

async function measure({ peer, limit }) {
  const given = await (await fetch("/data")).json();
  const view = document.getElementById("view");
  const ms = minute => minute * 60000;
  const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));
  const drawn = act => new Promise(resolve => requestAnimationFrame(() => {
    const begun = performance.now();
    act();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - begun);
      channel.port2.postMessage(0);
    }));
  }));
  const makers = {
    "timelines-chart": () => {
      const lanes = new Map();
      given.start.forEach((start, i) => {
        const name = `Person ${given.lane[i] + 1}`;
        if (!lanes.has(name)) lanes.set(name, []);
        lanes.get(name).push({ timeRange: [ms(start), ms(given.end[i])], val: given.kind[i] });
      });
      const rows = [...lanes].map(([group, events]) => ({ group, data: [{ label: group, data: events }] }));
      const chart = TimelinesChart()(view).width(1920).maxHeight(1080).enableAnimations(false).data(rows);
      return { move: (a, b) => chart.zoomX([new Date(a), new Date(b)]), mark: ".series-segment" };
    },
  };
  const vis_ = grouped => () => {
    const items = given.start.map((start, i) => ({
      id: i, content: given.title[i], start: ms(start), ...(grouped ? { group: given.lane[i] } : {}),
      // What lasts no longer than an hour is a moment, which vis-timeline draws as a box of its own.
      ...(given.end[i] - start > 60 ? { end: ms(given.end[i]) } : {}),
    }));
    const options = {
      width: "1920px", height: "1080px", start: 0, end: ms(given.span), verticalScroll: true, zoomMin: 1000,
      showCurrentTime: false,
    };
    const groups = [...new Set(given.lane)].sort((a, b) => a - b).map(id => ({ id, content: `Person ${id + 1}` }));
    const set = new vis.DataSet(items);
    const timeline = grouped
      ? new vis.Timeline(view, set, new vis.DataSet(groups), options)
      : new vis.Timeline(view, set, options);
    return { move: (a, b) => { timeline.setWindow(a, b, { animation: false }); timeline.redraw(); }, mark: ".vis-item" };
  };
  makers["vis-flat"] = vis_(false);
  makers["vis-groups"] = vis_(true);
  const begun = performance.now();
  const made = makers[peer]();
  while (!document.querySelector(made.mark)) {
    await nextFrame();
    if (performance.now() - begun > limit) return { stopped: true, frames: 0, waited_ms: performance.now() - begun };
  }
  await nextFrame();
  await nextFrame();
  const first = performance.now() - begun;
  const took = [];
  const before = await window.metrics();
  const started = performance.now();
  let stopped = false;
  for (const [a, b] of given.views) {
    took.push(await drawn(() => made.move(ms(a), ms(b))));
    if (performance.now() - started > limit) { stopped = true; break; }
  }
  const after = await window.metrics();
  const sorted = [...took].sort((a, b) => a - b);
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return {
    first_frame_ms: first, frames: took.length, median_wall_ms: at(0.5), p99_wall_ms: at(0.99),
    cpu_ms: (after.ThreadTime - before.ThreadTime) * 1000 / took.length, stopped: stopped && took.length < given.views.length,
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
});
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
page.setDefaultTimeout(0);
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable");
await page.exposeFunction("metrics", async () => {
  const { metrics } = await session.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
});
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const limit = Number(seconds) * 1000;
const late = new Promise(resolve => setTimeout(resolve, limit * 2, { stopped: true, frames: 0, waited_ms: limit * 2 }));
const found = await Promise.race([page.evaluate(measure, { peer, limit }), late]);
for (const [key, value] of Object.entries(found)) if (typeof value === "number") found[key] = Math.round(value * 100) / 100;
console.log(JSON.stringify({ peer, ...found }));
await Promise.race([browser.close(), new Promise(resolve => setTimeout(resolve, 3000))]);
server.close();
process.exit(0);
