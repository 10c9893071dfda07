using System.Globalization;
using Lagebild.Pictures;
using Lagebild.Reports.Reading;
using Lagebild.Reports.Wording;
using Lagebild.Text;
using Lagebild.Transfers;

namespace Lagebild.Reports.Questions;

/// <summary>Answers who gives what to whom from the picture's transfers.</summary>
internal sealed class FlowAnswers(StoredPicture picture, PassageIndex passages, NameIndex names)
{
    /// <summary>Returns the answers, those told by most origins first; none where the question is not on a transfer that the picture holds.</summary>
    public IEnumerable<Answer> Find(Question question)
    {
        var receives = QuestionWords.Has("receives", question.Verb);
        if (question.Names.IsEmpty || question.IsNegated || question.Asked is not (Asked.Subject or Asked.Recipient or Asked.Thing or Asked.Phrase) || !(receives || QuestionWords.Has("gives", question.Verb)))
        {
            return [];
        }

        var between = picture.Transfers.Where(transfer => transfer.Supplier >= 0 && transfer.Recipient >= 0 && Fits(question, receives, transfer)).ToList();
        var given = between.FindAll(transfer => IsOf(question, transfer, isNear: true));

        // "Wer bekommt Geld für Drohnentechnologie?": what stands aside may stand elsewhere in the sentence.
        return (given.Count > 0 ? given : between.FindAll(transfer => IsOf(question, transfer, isNear: false)))
            .OrderBy(transfer => transfer.Reality).ThenByDescending(transfer => transfer.Origins.Length)
            .Select(transfer => Said(question, receives, transfer));
    }

    /// <summary>Says whether those whom the question names stand where it has them: of two ends the one that is asked for is not named.</summary>
    private bool Fits(Question question, bool receives, PictureTransfer transfer)
    {
        var (gives, gets) = (question.Entities.Any(entity => names.AreOne(entity, transfer.Supplier)), question.Entities.Any(entity => names.AreOne(entity, transfer.Recipient)));
        var acts = question.Names.Where(name => name.Role == NameRole.Actor).Select(name => name.Entity);
        return question.Entities.All(entity => names.AreOne(entity, transfer.Supplier) || names.AreOne(entity, transfer.Recipient))
            && acts.All(entity => names.AreOne(entity, receives ? transfer.Recipient : transfer.Supplier))
            && question.Asked switch
            {
                Asked.Subject => receives ? !gets : !gives,
                Asked.Recipient => !gets,
                Asked.Phrase when IsSource(question) => !gives && gets,
                _ => gives || gets,
            };
    }

    private static bool IsSource(Question question) => question.Details.Contains("von");

    /// <summary>Says whether what the question names is given in one of the passages.</summary>
    private bool IsOf(Question question, PictureTransfer transfer, bool isNear) =>
        IsMatter(question, transfer) && question.Terms.Where(term => term.IsNoun).All(term => transfer.Evidence.Any(piece => passages.At(piece) is { } passage && Has(passage, term.Role == NameRole.Aside && !isNear ? passage.Span : piece.Text, term)));

    // "Die Soldaten wurden an Drohnen ausgebildet" gives nobody drones.
    private static bool IsMatter(Question question, PictureTransfer transfer) =>
        transfer.Kind != TransferKind.Training || question.Terms.Where(term => term.IsNoun && term.Role != NameRole.Aside).All(term => transfer.Kind.Label().Contains(term.Lemma, StringComparison.Ordinal) || transfer.What.Any(what => what.Contains(term.Lemma, StringComparison.Ordinal)));

    private static bool Has(PassageIndex.Passage passage, TextSpan span, QuestionTerm term) =>
        passage.Tokens.Any(token => span.Contains(token.Span) && WordKinds.Meets(term, token.Lemma, passage.Reader.Of(token.Span)));

    private Answer Said(Question question, bool receives, PictureTransfer transfer)
    {
        var what = transfer.What.IsEmpty ? transfer.Kind.Label() : string.Join(", ", transfer.What);
        if (question.Asked == Asked.Thing || (question.Asked == Asked.Phrase && !IsSource(question)))
        {
            return new(what, null, transfer.Evidence);
        }

        var name = picture.NameOf(question.Asked == Asked.Recipient || (question.Asked == Asked.Subject && receives) ? transfer.Recipient : transfer.Supplier)!;
        return new(string.Create(CultureInfo.InvariantCulture, $"{name} ({what})"), null, transfer.Evidence);
    }
}
