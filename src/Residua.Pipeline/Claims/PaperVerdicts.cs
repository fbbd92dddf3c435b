using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Claims;

/// <summary>The claims of one paper and what became of them.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="File">Its claims.</param>
/// <param name="Verdicts">One per claim, in their order.</param>
public sealed record PaperVerdicts(IPaper Paper, ClaimFile File, IReadOnlyList<Verdict> Verdicts);
