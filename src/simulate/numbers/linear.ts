/**
 * Systems of linear equations by LU factors with partial pivoting (Golub and Van Loan, "Matrix Computations", §3.4):
 * factor once, solve for many right-hand sides, from the left or from the right.
 */
export interface Factors {
  readonly size: number;
  /** Row by row; below the diagonal L (ones on it left out), on and above it U. */
  readonly lu: Float64Array;
  /** Row of the matrix that stands in each row of `lu`. */
  readonly rows: Int32Array;
}

const SINGULAR = 1e-13;

const pivotRow = (lu: Float64Array, size: number, column: number): number => {
  let best = column;
  for (let row = column + 1; row < size; row += 1) {
    if (Math.abs(lu[row * size + column]!) > Math.abs(lu[best * size + column]!)) best = row;
  }
  return best;
};

const swapRows = (lu: Float64Array, rows: Int32Array, size: number, a: number, b: number): void => {
  for (let column = 0; column < size; column += 1) {
    const kept = lu[a * size + column]!;
    lu[a * size + column] = lu[b * size + column]!;
    lu[b * size + column] = kept;
  }
  const row = rows[a]!;
  rows[a] = rows[b]!;
  rows[b] = row;
};

const eliminate = (lu: Float64Array, size: number, at: number): void => {
  for (let row = at + 1; row < size; row += 1) {
    const factor = lu[row * size + at]! / lu[at * size + at]!;
    if (factor === 0) continue;
    lu[row * size + at] = factor;
    for (let column = at + 1; column < size; column += 1) {
      lu[row * size + column] = lu[row * size + column]! - factor * lu[at * size + column]!;
    }
  }
};

/** Factors of a square matrix given row by row (the array is not changed); undefined where it is singular. */
export const factor = (matrix: Float64Array, size: number): Factors | undefined => {
  const lu = matrix.slice();
  const rows = Int32Array.from({ length: size }, (_, row) => row);
  for (let at = 0; at < size; at += 1) {
    const pivot = pivotRow(lu, size, at);
    if (!(Math.abs(lu[pivot * size + at]!) > SINGULAR)) return undefined;
    if (pivot !== at) swapRows(lu, rows, size, pivot, at);
    eliminate(lu, size, at);
  }
  return { size, lu, rows };
};

/** x with A x = b. */
export const solve = ({ size, lu, rows }: Factors, b: Float64Array): Float64Array => {
  const x = Float64Array.from(rows, (row) => b[row]!);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) x[row] = x[row]! - lu[row * size + column]! * x[column]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let column = row + 1; column < size; column += 1) x[row] = x[row]! - lu[row * size + column]! * x[column]!;
    x[row] = x[row]! / lu[row * size + row]!;
  }
  return x;
};

/** x with xᵀ A = bᵀ. */
export const solveLeft = ({ size, lu, rows }: Factors, b: Float64Array): Float64Array => {
  const y = b.slice();
  for (let at = 0; at < size; at += 1) {
    y[at] = y[at]! / lu[at * size + at]!;
    for (let column = at + 1; column < size; column += 1) y[column] = y[column]! - y[at]! * lu[at * size + column]!;
  }
  for (let at = size - 1; at > 0; at -= 1) {
    for (let column = 0; column < at; column += 1) y[column] = y[column]! - y[at]! * lu[at * size + column]!;
  }
  const x = new Float64Array(size);
  rows.forEach((row, at) => {
    x[row] = y[at]!;
  });
  return x;
};
