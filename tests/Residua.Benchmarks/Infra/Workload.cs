using BenchmarkDotNet.Attributes;

namespace Residua.Benchmarks.Infra;

/// <summary>One thing that is measured: a class that BenchmarkDotNet instantiates, and a row of the table.</summary>
public abstract class Workload
{
    /// <summary>What is done, to what.</summary>
    public abstract string Name { get; }

    /// <summary>How often it is timed.</summary>
    public virtual Pace Pace => Pace.Brief;

    /// <summary>Embedded script that does the same on the same input; null without one.</summary>
    public virtual string? Oracle => null;

    /// <summary>What is to be reached; empty where the time is for information.</summary>
    public virtual IReadOnlyList<Goal> Goals => [];

    /// <summary>The time in the table is the measured one times this: 1, or more where a part is timed for the whole.</summary>
    public virtual double Scale => 1;

    /// <summary>What else a reader needs to judge the row.</summary>
    public virtual string Remark => "";

    /// <summary>Extra memory per score in bytes; null where it is not of interest.</summary>
    public virtual double? ExtraBytes() => null;

    /// <summary>Makes the input, and leaves in <see cref="Scratch.Folder"/> what the oracle needs of it.</summary>
    public abstract void Prepare();

    /// <summary>What is timed.</summary>
    public abstract void Run();

    // BenchmarkDotNet does not look for attributes on overridden methods.
    [GlobalSetup]
    public void BeforeBenchmark() => Prepare();

    [Benchmark]
    public void Benchmark() => Run();
}

/// <summary>How often a call is timed.</summary>
public enum Pace
{
    /// <summary>Milliseconds: many calls per iteration.</summary>
    Brief,

    /// <summary>Tenths of a second: a few single calls after one to warm up.</summary>
    Slow,

    /// <summary>Tens of seconds: one call, cold, as a user meets it.</summary>
    Once,
}
