namespace Lagebild.Cli.Commands;

/// <summary>The exit codes of the contract.</summary>
internal static class ExitCode
{
    /// <summary>All well.</summary>
    public const int Success = 0;

    /// <summary>The run finished; some sources could not be read, or some evidence does not stand in its source.</summary>
    public const int Incomplete = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>The run could not be done.</summary>
    public const int Failure = 3;
}
