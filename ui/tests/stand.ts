// A view stands in the main part of the window; here it stands in one of its own.
export function stand(): HTMLElement {
  const main = document.createElement('main');
  document.body.append(main);
  return main;
}
