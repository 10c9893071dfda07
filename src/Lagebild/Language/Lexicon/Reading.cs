using System.Runtime.InteropServices;

namespace Lagebild.Language;

/// <summary>A reading as an entry of the lexicon lists it: which record, and how to make the lemma.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly record struct Reading(ushort Record, ushort Script);
