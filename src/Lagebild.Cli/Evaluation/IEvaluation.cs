namespace Lagebild.Cli.Evaluation;

/// <summary>Scores one stage on annotated data: <c>lagebild eval TASK DATA</c>.</summary>
internal interface IEvaluation
{
    /// <summary>Gets the word after <c>eval</c>.</summary>
    string Task { get; }

    /// <summary>Scores the stage on a file or folder.</summary>
    /// <param name="path">The data as the user named it.</param>
    /// <param name="details">Takes an error analysis, line by line.</param>
    /// <exception cref="IOException">The data cannot be read.</exception>
    /// <exception cref="FormatException">The data is not of the kind that the task needs; the message names the file.</exception>
    IReadOnlyList<Score> Run(string path, TextWriter details);
}
