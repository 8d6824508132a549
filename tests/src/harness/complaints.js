// Writes down whatever the page complains of from here on, where a later look finds it.

if (window.complaints !== undefined) return;
window.complaints = [];
const note = (what) => window.complaints.push(String(what));
const said = (value) => (value instanceof Error ? `${value.message}\n${value.stack}` : JSON.stringify(value) ?? String(value));

window.addEventListener('error', (event) => note(`error: ${event.error ? said(event.error) : event.message}`));
window.addEventListener('unhandledrejection', (event) => note(`unhandled: ${said(event.reason)}`));
document.addEventListener('securitypolicyviolation', (event) =>
  note(`policy: ${event.effectiveDirective} stopped ${event.blockedURI}`));
for (const name of ['error', 'warn']) {
  const before = console[name];
  console[name] = (...values) => {
    note(`console.${name}: ${values.map(said).join(' ')}`);
    before.apply(console, values);
  };
}
