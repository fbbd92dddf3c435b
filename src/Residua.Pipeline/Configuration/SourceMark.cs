namespace Residua.Pipeline.Configuration;

/// <summary>Where a value was written: a place in a file, or an option of the command line.</summary>
/// <param name="Source">The file, or the whole option, such as <c>--set seed=7</c>.</param>
/// <param name="Line">Line in the file, from 1; 0 for an option.</param>
/// <param name="Column">Column in the line, from 1; 0 for an option.</param>
public readonly record struct SourceMark(string Source, int Line = 0, int Column = 0)
{
    /// <summary><c>file:line:column</c>, or the option.</summary>
    public override string ToString() => Line == 0 ? Source : $"{Source}:{Line}:{Column}";
}
