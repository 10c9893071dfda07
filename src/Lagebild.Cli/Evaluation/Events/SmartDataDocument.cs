using System.Collections.Immutable;
using Lagebild.Text;

namespace Lagebild.Cli.Evaluation.Events;

/// <summary>A document of the SmartData corpus.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">The text; all spans count its characters.</param>
/// <param name="Events">The events of the types that both schemes know.</param>
/// <param name="Causes">The words marked as the cause of an event of a type that is left out ("Unfall, 8 km Stau" is a jam with a cause, and no accident of its own).</param>
internal sealed record SmartDataDocument(string Id, string Text, ImmutableArray<SmartDataEvent> Events, ImmutableArray<TextSpan> Causes);
