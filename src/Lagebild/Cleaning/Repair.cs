using Lagebild.Documents;
using Lagebild.Text;

namespace Lagebild.Cleaning;

/// <summary>A passage that was received damaged and is read otherwise. The clean text holds the reading; the offset map leads to what was received.</summary>
/// <param name="Span">The passage in the clean text, repaired.</param>
/// <param name="Kind">What was wrong.</param>
/// <param name="Received">The passage as received, so that the repair can be undone.</param>
/// <param name="Reading">The passage as read with this repair alone; the clean text under <paramref name="Span"/> also shows repairs that lie in it or across its edge, as the closing mark in "sein“ erklärte".</param>
/// <param name="Reason">One sentence: the rule and what it saw.</param>
public sealed record Repair(TextSpan Span, RepairKind Kind, string Received, string Reading, string Reason) : IAnnotation;
