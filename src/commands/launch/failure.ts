/** A step of a command that failed, with what the person at the keyboard can do about it. */
export class StepFailure extends Error {
  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
    this.name = 'StepFailure';
  }
}
