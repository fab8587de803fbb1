/** A place in a picture to a tenth: finer is not seen, and longer to send. */
export function at(coordinate: number): number {
  return Math.round(coordinate * 10) / 10 + 0;
}
