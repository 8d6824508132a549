// The test page has no modal dialogs of its own: just enough of one to open, with its content in sight.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement): void {
  this.open = true;
};
