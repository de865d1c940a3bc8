/** What will happen, in the order of its time. Nothing happens by itself: the cloud is moved on at the start of each request. */
export class Timeline {
  #now: number;
  #events: { readonly at: number; readonly run: () => void }[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  /** The time up to which everything has happened; inside of an event, the event's own. */
  get now(): number {
    return this.#now;
  }

  schedule(at: number, run: () => void): void {
    const time = Math.max(at, this.#now);
    const next = this.#events.findIndex((event) => event.at > time);
    this.#events.splice(next < 0 ? this.#events.length : next, 0, { at: time, run });
  }

  /** Lets happen what is due; an event may schedule others. */
  advanceTo(time: number): void {
    for (let next = this.#events[0]; next && next.at <= time; next = this.#events[0]) {
      this.#events.shift();
      this.#now = next.at;
      next.run();
    }
    this.#now = Math.max(this.#now, time);
  }
}
