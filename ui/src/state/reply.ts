// The answer in the making to a question of any shape.
import type { QuestionView } from '../bindings/QuestionView';
import { unreachable } from '../text/unreachable';
import { ChoiceReply } from './reply/choice.svelte';
import { MatchReply } from './reply/match.svelte';
import { OrderReply } from './reply/order.svelte';
import type { Submit } from './reply/reply.svelte';
import { WrittenReply } from './reply/written.svelte';

export type Reply = ChoiceReply | OrderReply | MatchReply | WrittenReply;

export function replyTo(question: QuestionView, submit: Submit): Reply {
  switch (question.shape) {
    case 'choice':
      return new ChoiceReply(question, submit);
    case 'order':
      return new OrderReply(question, submit);
    case 'match':
      return new MatchReply(question, submit);
    case 'written':
      return new WrittenReply(question, submit);
    default:
      return unreachable(question);
  }
}
