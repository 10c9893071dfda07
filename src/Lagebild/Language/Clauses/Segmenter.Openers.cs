namespace Lagebild.Language;

/// <content>The word that opens a segment, and what it makes of it.</content>
internal sealed partial class Segmenter
{
    private void FindOpener(ref Segment segment, int at)
    {
        for (var next = at; next < segment.End && next - at <= 3; next++)
        {
            var word = Words[next];
            switch (word.Stts)
            {
                case Stts.KOUS when word.Lemma is "als" or "wie" && segment.Finite < 0 && segment.NonFinite < 0 && segment.ZuInfinitive < 0:
                    return; // "mehr als 60 Milliarden"
                case Stts.KOUS:
                    (segment.Opener, segment.OpenerKind) = (next, word.Lemma == "ob" ? ClauseKind.Interrogative : ClauseKind.Subordinate);
                    return;
                case Stts.KOUI:
                    (segment.Opener, segment.OpenerKind) = (next, ClauseKind.Infinitive);
                    return;
                case Stts.PRELS or Stts.PRELAT:
                    (segment.Opener, segment.OpenerKind) = (next, ClauseKind.Relative);
                    return;
                case Stts.PWAV when word.Lemma is "wie" or "Wie" && segment.Finite >= 0 && IsFinal(segment) && (segment.Start == 0 || PhraseData.SayingVerbs.Contains(Words[segment.Finite].Lemma)):
                    (segment.Opener, segment.OpenerKind) = (next, ClauseKind.Subordinate); // "wie die Behörde mitteilte"
                    return;
                case Stts.PWS or Stts.PWAV or Stts.PWAT:
                    (segment.Opener, segment.OpenerKind) = (next, segment.Mark >= 0 && word.Lemma is "was" or "wo" && IsFinal(segment) ? ClauseKind.Relative : ClauseKind.Interrogative);
                    return;
                case Stts.KOKOM when word.Lemma is "wie" or "als" && segment.Finite >= 0 && IsFinal(segment) && segment.ConstituentsBeforeFinite > 1:
                    (segment.Opener, segment.OpenerKind) = (next, ClauseKind.Subordinate);
                    return;
                case Stts.PDS or Stts.ART when segment.Mark >= 0 && next == at && word.Lemma is "der" or "die" or "das" && Words[segment.Mark].Stts == Stts.Comma && segment.ConstituentsBeforeFinite > 1 && IsFinal(segment) && segment.Conjunction < 0:
                    (segment.Opener, segment.OpenerKind) = (next, ClauseKind.Relative);
                    return;
                case Stts.ADV or Stts.ADJD or Stts.PTKNEG or Stts.PAV or Stts.APPR or Stts.APPRART:
                    continue;
                default:
                    return;
            }
        }
    }

    // Nothing but an extraposed prepositional phrase after the finite verb.
    private bool IsFinal(Segment segment) =>
        segment.Finite >= 0 && (segment.Finite == segment.End - 1 || (segment.ConstituentsBeforeFinite > 1 && Words[segment.Finite + 1].IsPreposition));
}
