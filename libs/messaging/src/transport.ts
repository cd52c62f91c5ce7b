/** The transport of our handlers among Nest's, so that no other transport of the same application takes them. */
export const KAFKA = Symbol('kafka');
