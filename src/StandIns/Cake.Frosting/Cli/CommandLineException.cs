namespace Cake.Cli;

/// <summary>A command line that cannot be read.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="commandLine">The arguments joined by spaces, up to the mistake or whole.</param>
/// <param name="position">Where the mistake begins.</param>
/// <param name="length">How many characters to underline.</param>
/// <param name="detail">Printed behind the underline.</param>
internal sealed class CommandLineException(string message, string commandLine, int position, int length, string detail)
    : Exception(message)
{
    public override string ToString() => $"""

        Error: {Message}

               {commandLine}
               {new string(' ', position)}{new string('^', length)} {detail}

        """;
}
