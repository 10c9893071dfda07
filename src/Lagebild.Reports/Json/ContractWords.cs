using System.Collections.Immutable;
using System.Text;
using Lagebild.Language;
using Lagebild.Statements;

namespace Lagebild.Reports.Json;

/// <summary>Spells the engine's enumerations as the contract does. All of them count from 0 without gaps.</summary>
internal static class ContractWords
{
    /// <summary><c>MoreThan</c> → <c>morethan</c>.</summary>
    public static string Lower<T>(this T value)
        where T : struct, Enum => Spelling<T>.Lower[Spelling<T>.Index(value)];

    /// <summary><c>Date</c> → <c>DATE</c>.</summary>
    public static string Upper<T>(this T value)
        where T : struct, Enum => Spelling<T>.Upper[Spelling<T>.Index(value)];

    /// <summary><c>FusedWords</c> → <c>fused-words</c>.</summary>
    public static string Kebab<T>(this T value)
        where T : struct, Enum => Spelling<T>.Kebab[Spelling<T>.Index(value)];

    /// <summary><c>MoreThan</c> → <c>more_than</c>.</summary>
    public static string Snake<T>(this T value)
        where T : struct, Enum => Spelling<T>.Snake[Spelling<T>.Index(value)];

    /// <summary><c>NsubjPass</c> → <c>nsubj:pass</c>, as Universal Dependencies writes subtypes.</summary>
    public static string Relation(this DependencyRelation value) => Spelling<DependencyRelation>.Subtype[(int)value];

    /// <summary><c>FreeIndirect</c> → <c>FreeIndirect</c>.</summary>
    public static string Name<T>(this T value)
        where T : struct, Enum => Spelling<T>.Names[Spelling<T>.Index(value)];

    /// <summary>The way back from <see cref="Name"/>; null for words of other versions.</summary>
    public static T? FromName<T>(string word)
        where T : struct, Enum => Spelling<T>.Parse(Spelling<T>.Names, word);

    /// <summary>The way back from <see cref="Lower"/>; null for words of other versions.</summary>
    public static T? FromLower<T>(string word)
        where T : struct, Enum => Spelling<T>.Parse(Spelling<T>.Lower, word);

    /// <summary>The way back from <see cref="Upper"/>; null for words of other versions.</summary>
    public static T? FromUpper<T>(string word)
        where T : struct, Enum => Spelling<T>.Parse(Spelling<T>.Upper, word);

    /// <summary>The way back from <see cref="Snake"/>; null for words of other versions.</summary>
    public static T? FromSnake<T>(string word)
        where T : struct, Enum => Spelling<T>.Parse(Spelling<T>.Snake, word);

    /// <summary>One medium in full, several by their letters: <c>Speech</c>, <c>ST</c>, <c>none</c>.</summary>
    public static string Word(this StatementMedium medium) => medium switch
    {
        StatementMedium.None => "none",
        StatementMedium.Speech => "Speech",
        StatementMedium.Thought => "Thought",
        StatementMedium.Writing => "Writing",
        StatementMedium.Speech | StatementMedium.Thought => "ST",
        StatementMedium.Speech | StatementMedium.Writing => "SW",
        StatementMedium.Thought | StatementMedium.Writing => "TW",
        _ => "STW",
    };

    private static class Spelling<T>
        where T : struct, Enum
    {
        private static readonly ImmutableArray<T> Values = [.. Enum.GetValues<T>()];

        public static readonly ImmutableArray<string> Names = [.. Enum.GetNames<T>()];
        public static readonly ImmutableArray<string> Lower = [.. Names.Select(name => name.ToLowerInvariant())];
        public static readonly ImmutableArray<string> Upper = [.. Names.Select(name => name.ToUpperInvariant())];
        public static readonly ImmutableArray<string> Kebab = [.. Names.Select(name => Split(name, '-'))];
        public static readonly ImmutableArray<string> Snake = [.. Names.Select(name => Split(name, '_'))];
        public static readonly ImmutableArray<string> Subtype = [.. Names.Select(name => Split(name, ':'))];

        public static int Index(T value) => Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);

        public static T? Parse(ImmutableArray<string> words, string word) => words.IndexOf(word, 0, StringComparer.Ordinal) is >= 0 and var index ? Values[index] : null;

        private static string Split(string name, char separator)
        {
            var word = new StringBuilder(name.Length + 2);
            foreach (var letter in name)
            {
                if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
                {
                    word.Append(separator);
                }

                word.Append(char.ToLowerInvariant(letter));
            }

            return word.ToString();
        }
    }
}
