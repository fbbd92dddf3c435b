namespace Cake.Core.Diagnostics;

internal sealed class CakeBuildLog(ICakeEnvironment environment) : ICakeLog
{
    private readonly Lock _lock = new();
    private readonly ILogRenderer _renderer = AnsiSupport.IsIn(environment) ? new AnsiLogRenderer() : new PlainLogRenderer();

    public Verbosity Verbosity { get; set; } = Verbosity.Normal;

    public void Write(Verbosity verbosity, LogLevel level, string format, params object?[] args)
    {
        if (verbosity > Verbosity)
        {
            return;
        }

        lock (_lock)
        {
            _renderer.Render(level, format, args);
        }
    }
}
