/*
 * Runs in the measured page before anything of its own. Plain JavaScript, for it is handed to the browser as it stands.
 * Leaves what it has seen in `window.trackerProbe`, in milliseconds since the navigation began.
 */
{
  /** An icon is smaller. */
  const CHART = { width: 200, height: 80 };

  const probe = { largestPaint: null, chart: null, blocking: 0, layoutShift: 0 };
  window.trackerProbe = probe;

  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe("largest-contentful-paint", ({ startTime }) => (probe.largestPaint = startTime));
  observe("longtask", ({ duration }) => (probe.blocking += Math.max(0, duration - 50)));
  observe("layout-shift", ({ value }) => (probe.layoutShift += value));

  const isChart = (svg) => {
    const { width, height } = svg.getBoundingClientRect();
    return (
      width >= CHART.width &&
      height >= CHART.height &&
      svg.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  };
  const look = () => {
    const stands = [...document.querySelectorAll("svg")].some(isChart);
    // Found just before a frame is drawn; the next frame begins once that one is.
    requestAnimationFrame(stands ? () => (probe.chart = performance.now()) : look);
  };
  requestAnimationFrame(look);
}
