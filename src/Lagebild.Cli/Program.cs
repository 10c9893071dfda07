using System.Globalization;
using Lagebild.Cli.Evaluation;

if (args is ["eval", var task, var data] && Evaluations.All.FirstOrDefault(evaluation => evaluation.Task == task) is { } chosen)
{
    foreach (var score in chosen.Run(data, Console.Error))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Name,-40} {score.Value,8:F2}"));
    }

    return 0;
}

Console.Error.WriteLine("usage: lagebild eval TASK DATA");
return 2;
