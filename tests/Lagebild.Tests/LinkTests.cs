using Lagebild.Cli.Evaluation.Events;
using Lagebild.Events;
using Lagebild.Frames;
using Xunit;

namespace Lagebild.Tests;

/// <summary>The trained links of events: what they say of themselves, and that an evaluation can tell what they have seen.</summary>
public sealed class LinkTests
{
    [Fact]
    public void The_inspection_says_what_was_linked_and_what_spoke_for_it()
    {
        var document = SituationSpecs.Read("Schwerer Unfall auf der A7 bei Hildesheim");
        var linked = Assert.Single(FrameInspection.Inspect(document), trace => trace.Frame == "links:ACCIDENT");
        Assert.True(linked.Fired);
        Assert.Matches(@"^completed; place = A7 \(\d+\.\d: [a-z ]+ \d+\.\d, [a-z ]+ \d+\.\d, [a-z ]+ \d+\.\d\)$", linked.Why);
        Assert.EndsWith("; linked: place", Assert.Single(document.Events).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trigger_that_became_no_event_is_explained_too()
    {
        var document = SituationSpecs.Read("Nach einem Unfall hilft der Nachbar.");
        var linked = Assert.Single(FrameInspection.Inspect(document), trace => trace.Frame == "links:ACCIDENT");
        Assert.False(linked.Fired);
        Assert.StartsWith("no event (", linked.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_know_the_texts_that_trained_them_and_no_others()
    {
        Assert.False(LinkWeights.Shipped.HasSeen("Ein Text, den niemand je geschrieben hat, über einen Streik in Atlantis."));
        var weights = new LinkWeights([], [LinkWeights.HashOf("Gesehen.")]);
        Assert.True(weights.HasSeen("Gesehen."));
        Assert.False(weights.HasSeen("Ungesehen."));
    }

    [Fact]
    public void Training_twice_gives_the_same_weights()
    {
        var own = LinkTraining.OwnSentences()[..40];
        Assert.Equal(LinkTraining.Train([], own).ToBytes(), LinkTraining.Train([], own).ToBytes());
    }

    [Fact]
    public void Every_mark_of_our_own_sentences_stands_in_its_text()
    {
        foreach (var sentence in LinkSentences.Read())
        {
            Assert.DoesNotContain('{', sentence.Text);
            Assert.All(sentence.Events, told => Assert.Contains(told.Type, LinkLexicon.Types));
            Assert.All(sentence.Events.SelectMany(told => told.Marks), mark => Assert.True(mark.Span.End <= sentence.Text.Length && "ARPDN".Contains(mark.Role, StringComparison.Ordinal)));
        }
    }
}
