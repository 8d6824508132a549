// A word or a number being written.
import type { QuestionView } from '../../bindings/QuestionView';
import { ReplyBase, type Given, type Submit } from './reply.svelte';

type Question = Extract<QuestionView, { shape: 'written' }>;

export class WrittenReply extends ReplyBase {
  readonly shape = 'written';
  readonly question: Question;
  text = $state('');

  constructor(question: Question, submit: Submit) {
    super(submit);
    this.question = question;
  }

  override get isReady(): boolean {
    return this.text.trim() !== '';
  }

  override press(): boolean {
    return false;
  }

  protected override get given(): Given {
    return { chosen: [], text: this.text };
  }

  protected override clear(): void {
    this.text = '';
  }
}
