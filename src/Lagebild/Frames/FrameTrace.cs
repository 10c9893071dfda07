using Lagebild.Text;

namespace Lagebild.Frames;

/// <summary>What became of one frame at one place in a text.</summary>
/// <param name="Trigger">The verb or noun.</param>
/// <param name="Frame">The frame: file and trigger; "" where no frame has the verb.</param>
/// <param name="Fired">Whether it fired.</param>
/// <param name="Why">What filled its roles, or what was missing.</param>
public sealed record FrameTrace(TextSpan Trigger, string Frame, bool Fired, string Why);
