namespace Cake.Cli;

/// <summary>Matches switches with their values.</summary>
internal sealed class CommandLineParser
{
    private readonly string[] _args;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly CommandLine _result = new();
    private bool _afterEndOfSwitches;
    private int _next;

    private CommandLineParser(string[] args)
    {
        _args = args;
        _tokens = Tokenizer.Tokenize(args);
    }

    /// <exception cref="CommandLineException">The command line cannot be read.</exception>
    public static CommandLine Parse(IEnumerable<string> args)
    {
        var parser = new CommandLineParser([.. args]);
        while (parser._next < parser._tokens.Count)
        {
            parser.Read(parser._tokens[parser._next++]);
        }

        return parser._result;
    }

    private void Read(Token token)
    {
        if (token.Kind == TokenKind.EndOfSwitches)
        {
            _afterEndOfSwitches = true;
        }
        else if (token.Kind == TokenKind.Text)
        {
            ReadText(token);
        }
        else if (_afterEndOfSwitches || Switch.Find(token) is not { } known)
        {
            ReadOther(token);
        }
        else if (known == Switch.Help)
        {
            _result.Add(Switch.Help, "true");
        }
        else if (known.Kind == SwitchKind.Flag)
        {
            ReadFlag(known, token);
        }
        else
        {
            ReadValue(known, token);
        }
    }

    private void ReadText(Token token)
    {
        if (!_afterEndOfSwitches)
        {
            throw Mistake($"Unknown command '{token.Value}'.", token, "No such command");
        }
    }

    private void ReadOther(Token token)
    {
        var value = token.IsGrouped ? null : FollowingText?.Value;
        _result.AddOther(token.Written, value);
        if (value is not null)
        {
            _next++;
        }
    }

    private void ReadFlag(Switch flag, Token token)
    {
        var value = "true";
        if (FollowingText is { } text)
        {
            if (token.IsGrouped)
            {
                _result.AddOther(token.Written, null);
            }
            else if (bool.TryParse(text.Value, out _))
            {
                value = text.Value;
                _next++;
            }
            else if (text.FollowsSeparator)
            {
                throw Mistake("Flags cannot be assigned a value.", token, "Can't assign value");
            }
        }

        _result.Add(flag, value);
    }

    private void ReadValue(Switch known, Token token)
    {
        if (token.IsGrouped || FollowingText is not { } text)
        {
            throw Mistake(
                $"Option '{known.LongNames[0]}' is defined but no value has been provided.", token, "No value provided");
        }

        _next++;
        _result.Add(known, text.Value);
    }

    private Token? FollowingText =>
        _next < _tokens.Count && _tokens[_next].Kind == TokenKind.Text ? _tokens[_next] : null;

    private CommandLineException Mistake(string message, Token token, string detail) =>
        new(message, string.Join(' ', _args), token.Position, token.Written.Length, detail);
}
