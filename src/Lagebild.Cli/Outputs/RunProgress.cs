using System.Globalization;
using Spectre.Console;

namespace Lagebild.Cli.Outputs;

/// <summary>Tells on standard error how far a run is: a moving line on a terminal, else a plain line per hundred sources.</summary>
internal static class RunProgress
{
    private const int PlainStep = 100;

    /// <summary>Runs work that reports the number of sources done.</summary>
    public static T Show<T>(string activity, Func<Action<int>, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(done => Plain(activity, done));
        }

        return OnTerminal(activity, work);
    }

    /// <summary>Kept apart so that a run without terminal does not load the console library.</summary>
    private static T OnTerminal<T>(string activity, Func<Action<int>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Spinner(Spinner.Known.Dots).Start(
            Markup.Escape(activity),
            status => work(done => status.Status = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{activity}: {done}"))));
    }

    private static void Plain(string activity, int done)
    {
        if (done % PlainStep == 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{activity}: {done}"));
        }
    }
}
