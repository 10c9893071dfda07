namespace Lagebild.Frames;

/// <summary>Says in which statement a match stands.</summary>
internal static class Attribution
{
    /// <summary>Returns the index of the innermost statement whose quote holds the trigger, or null where the reporter tells it.</summary>
    public static int? Of(DocumentLayout layout, FrameMatch match) => layout.StatementOf[match.Trigger] is >= 0 and var statement ? statement : null;
}
