// Ends a test run with one plain line that people and machines can read: `12 passed, 0 failed`.
export default class ClosingLineReporter {
  onRunComplete(
    _contexts,
    { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites },
  ) {
    const skipped = numPendingTests + numTodoTests;
    // A test file that cannot even be loaded is a failure, not a file without tests.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // Jest's own reporters print after this one has run.
    process.once('exit', () => {
      console.log(`${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    });
  }
}
