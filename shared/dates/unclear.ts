import type { DateProblem } from './parse-date.ts'

/** Words that look like a date and cannot be taken as one, and why. */
export class Unclear extends Error {
  readonly problem: DateProblem

  constructor(problem: DateProblem) {
    super(problem)
    this.problem = problem
  }
}
