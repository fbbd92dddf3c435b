namespace Cake.Core.Diagnostics;

public interface ICakeLog
{
    Verbosity Verbosity { get; set; }

    void Write(Verbosity verbosity, LogLevel level, string format, params object?[] args);
}
