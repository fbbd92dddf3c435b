using Spectre.Console;

namespace Cake.Cli;

/// <summary>A command line that cannot be read.</summary>
internal sealed class CommandLineException : Exception
{
    private readonly string _markup;

    public CommandLineException(string message)
        : base(message) => _markup = $"[red]Error:[/] {message.EscapeMarkup()}\n";

    /// <param name="message">What is wrong.</param>
    /// <param name="commandLine">The arguments joined by spaces, up to the mistake or whole.</param>
    /// <param name="position">Where the mistake begins.</param>
    /// <param name="length">How many characters to underline.</param>
    /// <param name="detail">Printed behind the underline.</param>
    public CommandLineException(string message, string commandLine, int position, int length, string detail)
        : base(message)
    {
        var indent = new string(' ', 7);
        _markup = $"""

            [red]Error:[/] {message.EscapeMarkup()}

            {indent}{commandLine.EscapeMarkup()}
            {indent}{new string(' ', position)}[red]{new string('^', length)} {detail.EscapeMarkup()}
            [/]

            """;
    }

    /// <remarks>To standard output, as upstream, although it is an error.</remarks>
    public void Print() => Terminal.Write(new Markup(_markup));
}
