using System.CommandLine;
using Lagebild.Cli.Inputs;
using Lagebild.Cli.Outputs;
using Lagebild.Reports.Questions;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild ask PICTURE "…"</c>: a German question answered from the picture, with the evidence.</summary>
internal static class AskCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        var command = new Command("ask", "Answers a German question (wer, was, wem, wann, wo, wie viele …) from a picture, with the passages.");
        var picture = new Argument<string>("PICTURE") { Description = "picture.json, or the folder that holds it." };
        var question = new Argument<string>("QUESTION") { Description = "The question, in German." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        command.Arguments.Add(picture);
        command.Arguments.Add(question);
        command.Options.Add(format);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(picture), parsed.GetRequiredValue(question), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(string path, string question, bool asJson)
    {
        try
        {
            var picture = PictureFile.Read(path);
            var answers = new QuestionAnswerer(picture).Answer(question);
            OutputFile.Write(null, output =>
            {
                if (asJson)
                {
                    AnswerWriter.WriteJson(output, question, answers);
                }
                else
                {
                    AnswerWriter.WriteText(output, picture, question, answers);
                }
            });
            return ExitCode.Success;
        }
        catch (FormatException failure)
        {
            Console.Error.WriteLine($"lagebild ask: {failure.Message}");
            return ExitCode.Failure;
        }
    }
}
