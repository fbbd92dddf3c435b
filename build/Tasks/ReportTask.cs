using Cake.Frosting;

namespace Residua.Build;

[TaskName("Report")]
[TaskDescription("Write the report, index.html in artifacts/report")]
[IsDependentOn(typeof(PlotTask))]
internal sealed class ReportTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Report();
}
