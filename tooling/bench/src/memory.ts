/** How much a piece of work makes the process grow. */

/** The most memory the process held while `work` went on, over what it held before, in bytes. */
export async function growthOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const watch = setInterval(look, 10);
  await work();
  clearInterval(watch);
  look();
  return most - before;
}
