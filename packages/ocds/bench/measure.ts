/** Prints one line of JSON for each figure. */
export const emitter = (bench: string) => (figures: object) =>
  console.log(JSON.stringify({ bench, ...figures }))

/** The seconds of one core that a work takes, whatever else the machine does, with what it gives. */
export async function measured<Answer>(work: () => Answer | Promise<Answer>) {
  const began = process.cpuUsage()
  const answer = await work()
  const { user, system } = process.cpuUsage(began)
  return { answer, seconds: Math.round((user + system) / 1000) / 1000 }
}
