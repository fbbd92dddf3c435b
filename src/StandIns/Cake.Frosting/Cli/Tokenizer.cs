namespace Cake.Cli;

/// <summary>Splits arguments into switches and text, by the rules of Spectre.Console.Cli, which the real host uses.</summary>
internal sealed class Tokenizer
{
    private readonly List<Token> _tokens = [];
    private string _read = string.Empty;

    private Tokenizer()
    {
    }

    public static IReadOnlyList<Token> Tokenize(IEnumerable<string> args)
    {
        var tokenizer = new Tokenizer();
        foreach (var (index, arg) in args.Index())
        {
            var start = index == 0 ? 0 : tokenizer._read.Length + 1;
            tokenizer._read = index == 0 ? arg : $"{tokenizer._read} {arg}";
            tokenizer.Add(arg, start);
        }

        return tokenizer._tokens;
    }

    private void Add(string arg, int start)
    {
        if (!arg.StartsWith('-'))
        {
            _tokens.Add(new Token(TokenKind.Text, arg, start));
        }
        else if (arg.Length == 1 || arg[1] == ' ')
        {
            throw Mistake("Option does not have a name.", start, 1, "Did you forget the option name?");
        }
        else if (arg == "--")
        {
            _tokens.Add(new Token(TokenKind.EndOfSwitches, arg, start));
        }
        // "-1" is a number, not a switch.
        else if (char.IsDigit(arg[1]))
        {
            _tokens.Add(new Token(TokenKind.Text, arg, start));
        }
        else
        {
            AddSwitch(arg, start);
        }
    }

    private void AddSwitch(string arg, int start)
    {
        var separator = arg.IndexOfAny(['=', ':']);
        var name = separator < 0 ? arg : arg[..separator];

        if (name.StartsWith("--", StringComparison.Ordinal))
        {
            _tokens.Add(LongSwitch(name[2..], start));
        }
        else
        {
            _tokens.AddRange(ShortSwitches(name[1..], start));
        }

        if (separator < 0)
        {
            return;
        }

        var value = arg[(separator + 1)..];
        if (value.Length == 0)
        {
            throw Mistake("Expected an option value.", start + arg.Length, 1, "Did you forget the option value?");
        }

        _tokens.Add(new Token(TokenKind.Text, value, start + separator + 1, FollowsSeparator: true));
    }

    private Token LongSwitch(string name, int start)
    {
        if (name.Length == 1)
        {
            throw Invalid(start, name.Length + 2, $"Did you mean -{name}?");
        }

        if (name.Length == 0)
        {
            throw Invalid(start, 2, "Did you forget the option name?");
        }

        if (char.IsDigit(name[0]))
        {
            throw Invalid(start, name.Length + 2, "Option names cannot start with a digit");
        }

        foreach (var (index, character) in name.Index())
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '_'))
            {
                throw Invalid(start + 2 + index, 1, "Invalid character");
            }
        }

        return new Token(TokenKind.LongSwitch, name, start);

        CommandLineException Invalid(int position, int length, string detail) =>
            Mistake("Invalid long option name.", position, length, detail);
    }

    private IEnumerable<Token> ShortSwitches(string letters, int start)
    {
        foreach (var (index, letter) in letters.Index())
        {
            if (!char.IsLetter(letter) && letter != '?')
            {
                throw Mistake(
                    "Short option does not have a valid name.", start + 1 + index, 1, "Not a valid name for a short option");
            }
        }

        return letters.Select((letter, index) =>
            new Token(TokenKind.ShortSwitch, letter.ToString(), start + index, IsGrouped: letters.Length > 1));
    }

    private CommandLineException Mistake(string message, int position, int length, string detail) =>
        new(message, _read, position, length, detail);
}
