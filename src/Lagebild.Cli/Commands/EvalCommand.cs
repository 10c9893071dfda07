using System.CommandLine;
using System.Globalization;
using Lagebild.Cli.Evaluation;

namespace Lagebild.Cli.Commands;

/// <summary><c>lagebild eval TASK DATA</c>: scores a stage on annotated data.</summary>
internal static class EvalCommand
{
    /// <summary>Returns the command.</summary>
    public static Command Create()
    {
        var command = new Command("eval", "Scores a stage on annotated data. The error analysis goes to standard error.");
        var task = new Argument<string>("TASK") { Description = $"One of: {string.Join(' ', Evaluations.All.Select(evaluation => evaluation.Task))}." };
        var data = new Argument<string>("DATA") { Description = "The file or folder with the annotated data." };
        command.Arguments.Add(task);
        command.Arguments.Add(data);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(task), parsed.GetRequiredValue(data)));
        return command;
    }

    private static int Run(string task, string data)
    {
        if (Evaluations.All.FirstOrDefault(evaluation => evaluation.Task == task) is not { } chosen)
        {
            Console.Error.WriteLine($"There is no task '{task}'; there are: {string.Join(", ", Evaluations.All.Select(evaluation => evaluation.Task))}.");
            return ExitCode.Usage;
        }

        try
        {
            var scores = chosen.Run(data, Console.Error);
            var width = scores.Select(score => score.Name.Length).DefaultIfEmpty().Max();
            foreach (var score in scores)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Name.PadRight(width)}  {score.Value,10:F2}"));
            }

            return ExitCode.Success;
        }
        catch (FormatException failure)
        {
            Console.Error.WriteLine($"lagebild eval {task}: {failure.Message}");
            return ExitCode.Failure;
        }
    }
}
