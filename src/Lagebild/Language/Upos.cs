#pragma warning disable CS1591 // The names are defined at https://universaldependencies.org/u/pos/; words of ours would only repeat them.
namespace Lagebild.Language;

/// <summary>Universal part-of-speech tags (Universal Dependencies v2), spelt as there.</summary>
public enum Upos : byte
{
    X, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB,
}
