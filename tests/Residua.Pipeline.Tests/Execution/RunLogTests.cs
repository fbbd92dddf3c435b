using System.Text;
using Residua.Pipeline.Execution;
using Spectre.Console;

namespace Residua.Pipeline.Tests.Execution;

public sealed class RunLogTests
{
    private static readonly string Title = $"score tiny/{new string('x', 90)}[1]";

    [Fact]
    public void Without_a_terminal_a_line_comes_at_most_every_five_seconds()
    {
        var (terminal, clock) = (new Terminal { IsTerminal = false }, new Clock());
        using (var progress = new RunLog(terminal.Console, clock).Begin(Title, "table"))
        {
            for (var done = 1; done <= 24; done++)
            {
                clock.Now += TimeSpan.FromSeconds(1);
                progress.Report(done, 48);
            }

            progress.Done(TimeSpan.FromSeconds(24));
        }

        Assert.Equal(
            [
                "… 10 % (1/s, 0:43 left)", "… 20 % (1/s, 0:38 left)", "… 31 % (1/s, 0:33 left)", "… 41 % (1/s, 0:28 left)",
                "(table) 24.0 s",
            ],
            terminal.Lines.Select(line => line[(Title.Length + 1)..]));
    }

    [Fact]
    public void What_an_earlier_attempt_has_done_is_no_speed()
    {
        var (terminal, clock) = (new Terminal { IsTerminal = false }, new Clock());
        using var progress = new RunLog(terminal.Console, clock).Begin(Title, "table");
        progress.Report(5000, 10000);
        clock.Now += TimeSpan.FromSeconds(10);
        progress.Report(5020, 10000);
        Assert.Equal("… 50 % (2/s, 41:30 left)", Assert.Single(terminal.Lines)[(Title.Length + 1)..]);
    }

    [Fact]
    public void The_latest_status_is_shown_with_the_progress()
    {
        var (terminal, clock) = (new Terminal { IsTerminal = false }, new Clock());
        using var progress = new RunLog(terminal.Console, clock).Begin(Title, "table");
        progress.Report(0, 10);
        progress.Tell("loss 0.5");
        progress.Tell("loss 0.25");
        clock.Now += TimeSpan.FromSeconds(5);
        progress.Report(5, 10);
        Assert.EndsWith("50 % (1/s, 0:05 left) loss 0.25", Assert.Single(terminal.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 10)]
    [InlineData(10, 10)]
    public void Nothing_is_said_of_a_step_that_has_not_begun_or_is_at_its_end(long done, long total)
    {
        var (terminal, clock) = (new Terminal { IsTerminal = false }, new Clock());
        using var progress = new RunLog(terminal.Console, clock).Begin(Title, "table");
        clock.Now += TimeSpan.FromSeconds(9);
        progress.Report(done, total);
        Assert.Empty(terminal.Lines);
    }

    [Fact]
    public void In_a_terminal_a_bar_shows_how_far_a_step_is()
    {
        var (terminal, clock) = (new Terminal { IsTerminal = true }, new Clock());
        var log = new RunLog(terminal.Console, clock);
        log.During(() =>
        {
            using var progress = log.Begin(Title, "table");
            progress.Report(0, 4);
            clock.Now += TimeSpan.FromSeconds(10);
            progress.Report(1, 4);
            progress.Tell("loss [0.25]");
            Thread.Sleep(300);
            log.Warn("few volumes");
            progress.Done(TimeSpan.FromSeconds(2));
        });
        Assert.All(
            ["25%", "0.1/s, 0:30 left", "loss [0.25]"], shown => Assert.Contains(shown, terminal.Text, StringComparison.Ordinal));
        Assert.Contains("warning: few volumes", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("(table) 2.0 s", terminal.Text, StringComparison.Ordinal);
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }

    private sealed class Terminal : IAnsiConsoleOutput
    {
        public IAnsiConsole Console => AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = this,
            Ansi = IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });

        public TextWriter Writer { get; } = new StringWriter();

        public required bool IsTerminal { get; init; }

        public int Width => 200;

        public int Height => 40;

        public string Text => Writer.ToString()!;

        public IEnumerable<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
