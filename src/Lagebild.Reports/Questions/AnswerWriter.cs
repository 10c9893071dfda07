using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Lagebild.Reports.Json;
using Lagebild.Reports.Reading;

namespace Lagebild.Reports.Questions;

/// <summary>Writes answers for people and programs.</summary>
public static class AnswerWriter
{
    private const string OnlyGerman = "Fragen werden nur auf Deutsch verstanden, etwa: „Wer liefert Russland Waffen?“ (Questions are understood in German only.)";

    /// <summary>Writes answers as the contract says ("ask --format json"), ended by a line feed.</summary>
    public static void WriteJson(Stream output, string question, ImmutableArray<Answer> answers)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteText("question", question);
            json.WriteBoolean("answered", !answers.IsEmpty);
            if (answers.IsEmpty && QuestionAnswerer.IsForeign(question))
            {
                json.WriteText("note", OnlyGerman);
            }

            json.List("answers", answers, answer =>
            {
                json.WriteText("text", answer.Text);
                if (answer.Value is decimal number)
                {
                    json.WriteDecimal("value", number);
                }
                else
                {
                    json.WriteText("value", answer.Value as string);
                }

                json.List("evidence", answer.Evidence, piece => json.WriteEvidence(piece));
            });
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>Writes answers as German text: each answer, below it its passages; where there is none, why.</summary>
    public static void WriteText(Stream output, StoredPicture picture, string question, ImmutableArray<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var text = new StringBuilder();
        if (answers.IsEmpty)
        {
            text.Append(QuestionAnswerer.IsForeign(question) ? OnlyGerman : "Das steht nicht darin.").Append('\n');
        }

        foreach (var answer in answers)
        {
            text.Append(answer.Text).Append('\n');
            foreach (var piece in answer.Evidence)
            {
                text.Append("    ").Append(picture[piece.Document].Name).Append(": ").Append(string.Join(' ', piece.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Append('\n');
            }
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
