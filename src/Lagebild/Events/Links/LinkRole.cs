namespace Lagebild.Events;

/// <summary>What a candidate is to an event.</summary>
internal enum LinkRole : byte
{
    None,
    Actor,
    Recipient,
    Place,
    Time,
    Number,
}
