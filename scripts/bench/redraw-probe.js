/*
 * Runs in the explore page. Plain JavaScript, for it is handed to the browser as it stands. Makes choices in the page
 * itself: a click that arrives through the browser's protocol would add its way.
 */
window.trackerRedraw = async (count, choices) => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times = [];
  for (let index = 0; index < count; index++) {
    const choice = document.querySelector(`#controls ${choices[index % choices.length]}`);
    const begun = performance.now();
    choice.click();
    await frame();
    times.push(performance.now() - begun);
    // What a choice leaves to be done later is not to slow the next one.
    await pause(600);
  }
  return times;
};
