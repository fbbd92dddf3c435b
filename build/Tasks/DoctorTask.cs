using Cake.Core;
using Cake.Frosting;
using Residua.Pipeline.Doctor;

namespace Residua.Build;

[TaskName("Doctor")]
[TaskDescription("Show what this machine has and what it lacks, with the command that mends it; fails if a run would")]
internal sealed class DoctorTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        if (!Examination.Print(context.Options()))
        {
            throw new CakeException("Runs would fail on this machine; the last column of the table says what mends it.");
        }
    }
}
