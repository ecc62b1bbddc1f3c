/** Parts of a file of an election, by their rows. */
export const meta = (lines: string) => ({
  meta: `num_projects;3\nnum_votes;2\nbudget;100\n${lines}`,
})
export const projects = (...rows: readonly string[]) => ({
  projects: ['project_id;cost;name', ...rows].join('\n'),
})
export const votes = (...rows: readonly string[]) => ({
  votes: ['voter_id;vote;age', ...rows].join('\n'),
})
export const withPoints = (...rows: readonly string[]) => ({
  votes: ['voter_id;vote;points', ...rows].join('\n'),
})
