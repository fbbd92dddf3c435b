namespace Residua.Pipeline.Execution;

/// <summary>Told how steps go.</summary>
internal interface IStepLog
{
    /// <summary>A line for the user.</summary>
    void Say(string line);

    /// <summary>What the user should know although the step goes on.</summary>
    void Warn(string warning);

    /// <summary>A piece of work starts.</summary>
    /// <param name="title">Whose it is, such as <c>score residual-pitfalls/experiment-1</c>.</param>
    /// <param name="kind">What is done, such as <c>disk-sweep</c>.</param>
    StepProgress Begin(string title, string kind);
}
