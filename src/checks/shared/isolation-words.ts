/** What a finding about isolated user pools says after what was seen. */
export const LOOKS_INTENDED =
  'This looks intended: it isolates user node pools from one another, and each still reaches the system node pools.';

/** The consequences of isolated user pools, and how to lift the isolation. */
export function isolationAdvice(commands: string): string {
  return `No action needed if this is intended. Microsoft requires all ports between nodes: a Service with pods and clients in different pools will not work. System pods may also move to a user node pool when the system node pools are full. To allow the traffic: ${commands}`;
}
